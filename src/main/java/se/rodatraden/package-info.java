@NullMarked
package se.rodatraden;

import org.jspecify.annotations.NullMarked;
