package se.rodatraden.shared;

import java.util.regex.Pattern;

/// A call of the API that takes in more than others do. Whoever declares one as a bean answers for
/// what so many bytes at once do to the server.
///
/// @param method of HTTP, e.g. `PUT`
/// @param path whole, decoded
/// @param limit_bytes most that the call takes
public record BodyAllowance(String method, Pattern path, long limit_bytes) {

  public boolean covers(String method, String path) {
    return this.method.equals(method) && this.path.matcher(path).matches();
  }
}
