package se.rodatraden.walk.web;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SenderLimit;

/// How many marks one sender may put on the maps, so that nobody fills them by machine from one
/// place: enough for a school class behind one address. What comes from this machine is not
/// counted, for behind a proxy that is not trusted with addresses that is everyone.
@Component
class MarkLimit {

  private final SenderLimit marks;

  MarkLimit(@Value("${rodatraden.limits.marks-in-ten-minutes:120}") int marks, Clock clock) {
    this.marks = new SenderLimit(marks, Duration.ofMinutes(10), clock);
  }

  /// @param sender address, as numbers
  /// @throws ProblemException [se.rodatraden.shared.CommonProblem.TooMany]
  void count(String sender) {
    if (!isThisMachine(sender)) {
      marks.count(sender);
    }
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
