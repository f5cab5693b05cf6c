@NullMarked
package se.rodatraden.shared.id;

import org.jspecify.annotations.NullMarked;
