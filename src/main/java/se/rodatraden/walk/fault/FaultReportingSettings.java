package se.rodatraden.walk.fault;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.rodatraden.shared.id.MunicipalityCode;

/// Which municipalities hand over defects, and to whom.
///
/// @param municipalities by municipality code
@ConfigurationProperties("rodatraden.fault-reporting")
record FaultReportingSettings(@DefaultValue Map<String, FaultReceiver> municipalities) {

  FaultReportingSettings {
    municipalities = Map.copyOf(municipalities);
    municipalities.keySet().forEach(MunicipalityCode::new);
  }

  Optional<FaultReceiver> of(MunicipalityCode municipality) {
    return Optional.ofNullable(municipalities.get(municipality.value()));
  }
}
