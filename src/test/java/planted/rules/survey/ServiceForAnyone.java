package planted.rules.survey;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
class ServiceForAnyone {
  @Autowired String injected = "";

  public String whoever() {
    return injected;
  }
}
