@NullMarked
package se.rodatraden.shared.database;

import org.jspecify.annotations.NullMarked;
