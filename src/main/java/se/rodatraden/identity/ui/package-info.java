@NullMarked
package se.rodatraden.identity.ui;

import org.jspecify.annotations.NullMarked;
