@NullMarked
package se.rodatraden.seed;

import org.jspecify.annotations.NullMarked;
