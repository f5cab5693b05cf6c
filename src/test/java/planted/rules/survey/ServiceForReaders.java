package planted.rules.survey;

import org.springframework.stereotype.Service;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;

@Service
class ServiceForReaders {

  @ForReaders
  public void readers() {}

  @ForReaders
  @OpenToAll
  public void readersAndAll() {}

  @ForReaders
  @RequiresRole(Role.READER)
  public void readersByTwoNames() {}
}
