@ApplicationModule(allowedDependencies = {})
package planted.house.first;

import org.springframework.modulith.ApplicationModule;
