package planted.rules.picture.ui;

import se.rodatraden.identity.SystemOnly;

class CallsTheSystems {
  void click() {
    forTheSystem();
  }

  @SystemOnly
  void forTheSystem() {}
}
