/// Handing over a defect to a municipality's fault reporting (felanmälan), by Open311 GeoReport v2.
@NullMarked
package se.rodatraden.walk.fault;

import org.jspecify.annotations.NullMarked;
