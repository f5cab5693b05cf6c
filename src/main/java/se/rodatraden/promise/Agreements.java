package se.rodatraden.promise;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.id.MunicipalityCode;

/// The agreements of each municipality, latest first. They are public.
@Service
public class Agreements {

  private final AgreementQueries queries;

  Agreements(AgreementQueries queries) {
    this.queries = queries;
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Agreement> list(MunicipalityCode municipality) {
    return queries.list(municipality);
  }
}
