@ApplicationModule(allowedDependencies = {})
package planted.house.second;

import org.springframework.modulith.ApplicationModule;
