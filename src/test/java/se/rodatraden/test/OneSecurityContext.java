package se.rodatraden.test;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Gives all applications that tests start in one process the same place to look for who is signed
/// in. Each would put its own in a field that all share, and those started before would look in a
/// place where nobody is.
@Component
class OneSecurityContext implements BeanPostProcessor {

  private static final VaadinAwareSecurityContextHolderStrategy SHARED =
      new VaadinAwareSecurityContextHolderStrategy();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof VaadinAwareSecurityContextHolderStrategy) {
      SecurityContextHolder.setContextHolderStrategy(SHARED);
      return SHARED;
    }
    return bean;
  }
}
