package se.rodatraden.walk.fault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FaultReportingSettings.class)
class FaultReportingConfiguration {}
