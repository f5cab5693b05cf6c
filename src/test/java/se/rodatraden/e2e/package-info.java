/// The whole application in a real browser, with the demo data set.
@NullMarked
package se.rodatraden.e2e;

import org.jspecify.annotations.NullMarked;
