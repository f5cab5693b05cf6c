package se.rodatraden.identity;

import java.util.Arrays;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.Authentication;
import se.rodatraden.shared.id.MunicipalityCode;

/// Stands before every service method that says who may call it ([RequiresRole], also by another
/// name such as [ForReaders], [SystemOnly], [SignedIn]).
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RoleCheck {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor roleCheckAdvisor() {
    var pointcut =
        new ComposablePointcut(annotated(RequiresRole.class))
            .union(annotated(SystemOnly.class))
            .union(annotated(SignedIn.class));
    return new AuthorizationManagerBeforeMethodInterceptor(pointcut, new HoldsRole());
  }

  private static AnnotationMatchingPointcut annotated(
      Class<? extends java.lang.annotation.Annotation> annotation) {
    return new AnnotationMatchingPointcut(null, annotation, true);
  }

  /// Decides by the method's annotation and its municipality argument.
  static final class HoldsRole implements AuthorizationManager<MethodInvocation> {

    @Override
    public AuthorizationDecision authorize(
        Supplier<? extends @Nullable Authentication> authentication, MethodInvocation call) {
      return new AuthorizationDecision(isAllowed(personIn(authentication), call));
    }

    private static @Nullable SignedInPerson personIn(
        Supplier<? extends @Nullable Authentication> authentication) {
      var current = currentAuthentication(authentication);
      return current != null && current.getPrincipal() instanceof SignedInPerson person
          ? person
          : null;
    }

    private static @Nullable Authentication currentAuthentication(
        Supplier<? extends @Nullable Authentication> authentication) {
      try {
        return authentication.get();
      } catch (
          org.springframework.security.authentication.AuthenticationCredentialsNotFoundException
              e) {
        return null;
      }
    }

    private static boolean isAllowed(@Nullable SignedInPerson person, MethodInvocation call) {
      var method = call.getMethod();
      if (method.isAnnotationPresent(SystemOnly.class)) {
        return person == null;
      }
      if (person == null) {
        return false;
      }
      var required = AnnotatedElementUtils.findMergedAnnotation(method, RequiresRole.class);
      return required == null || person.hasAnyOf(municipalityOf(call), required.value());
    }

    private static MunicipalityCode municipalityOf(MethodInvocation call) {
      return Arrays.stream(call.getArguments())
          .filter(MunicipalityCode.class::isInstance)
          .map(MunicipalityCode.class::cast)
          .findFirst()
          .orElseThrow(() ->
              new IllegalStateException(
                  call.getMethod() + " requires a role but has no MunicipalityCode argument"));
    }
  }
}
