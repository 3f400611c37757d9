using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

// The namespace of the client, so that whoever can begin a builder finds all of its methods.
namespace EcsServiceConnect.Client;

/// <summary>The methods for services, alike for creating and for updating one.</summary>
/// <remarks>
/// In an update, what no method sets stays as it is, and what a method sets replaces the whole previous value.
/// </remarks>
public static class ServiceBuilderExtensions
{
    /// <typeparam name="TBuilder">The builder.</typeparam>
    /// <typeparam name="TRequest">The request that it builds.</typeparam>
    /// <param name="builder">The builder, which stays as it is.</param>
    extension<TBuilder, TRequest>(EcsBuilder<TBuilder, TRequest> builder)
        where TBuilder : EcsBuilder<TBuilder, TRequest>
        where TRequest : EcsRequest, IServiceRequest
    {
        /// <summary>
        /// Sets the task definition to run (<c>taskDefinition</c>). In an update, another one starts a deployment.
        /// </summary>
        /// <param name="taskDefinition">
        /// <c>family:revision</c>, <c>family</c> alone for its newest active revision at the time of the call, or a full
        /// ARN.
        /// </param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="taskDefinition"/> is null.</exception>
        public TBuilder FromTaskDefinition(string taskDefinition) =>
            ArgumentGuard.NotNull(builder).Set(request => request with { TaskDefinition = ArgumentGuard.NotNull(taskDefinition) });

        /// <summary>
        /// Sets the task definition to run by one that was registered or described: its ARN (<c>taskDefinition</c>).
        /// </summary>
        /// <param name="definition">
        /// The definition, such as the one that <see cref="RegisterTaskDefinitionBuilder"/> registered.
        /// </param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
        /// <exception cref="ArgumentException">The definition has no ARN.</exception>
        public TBuilder FromTaskDefinition(TaskDefinition definition) =>
            ArgumentGuard.NotNull(builder).FromTaskDefinition(ArgumentGuard.GetArn(definition));

        /// <summary>Sets the number of tasks to keep running (<c>desiredCount</c>). Excludes <c>AsDaemon</c>.</summary>
        /// <param name="desiredCount">0 or more.</param>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder WithDesiredCount(int desiredCount) =>
            ArgumentGuard.NotNull(builder).Set(request => request with { DesiredCount = desiredCount });

        /// <summary>
        /// Configures deployments (<c>deploymentConfiguration</c>): strategy, percentages, circuit breaker, alarms, hooks.
        /// </summary>
        /// <param name="deployment">Configures an empty builder and returns it.</param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="deployment"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="deployment"/> returns null.</exception>
        public TBuilder WithDeployment(Func<DeploymentBuilder, DeploymentBuilder> deployment)
        {
            var (configuration, problems) = ArgumentGuard.Configure(deployment, new DeploymentBuilder()).BuildPart(nameof(WithDeployment));
            return ArgumentGuard.NotNull(builder).Set(request => request with { DeploymentConfiguration = configuration }, problems);
        }

        /// <summary>Configures deployments by an existing record (<c>deploymentConfiguration</c>).</summary>
        /// <param name="deployment">The configuration.</param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="deployment"/> is null.</exception>
        public TBuilder WithDeployment(DeploymentConfiguration deployment) =>
            ArgumentGuard.NotNull(builder).Set(request => request with { DeploymentConfiguration = ArgumentGuard.NotNull(deployment) });

        /// <summary>
        /// Joins a Service Connect namespace (<c>serviceConnectConfiguration</c>) with endpoints, or as a client only.
        /// </summary>
        /// <param name="serviceConnect">Configures an empty builder and returns it.</param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceConnect"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="serviceConnect"/> returns null.</exception>
        /// <remarks>
        /// The builder does not compare it with the task definition; <see cref="ServiceConnectPreflight"/> does.
        /// </remarks>
        public TBuilder WithServiceConnect(Func<ServiceConnectBuilder, ServiceConnectBuilder> serviceConnect)
        {
            var (configuration, problems) =
                ArgumentGuard.Configure(serviceConnect, new ServiceConnectBuilder()).BuildPart(nameof(WithServiceConnect));
            return ArgumentGuard.NotNull(builder).Set(request => request with { ServiceConnectConfiguration = configuration }, problems);
        }

        /// <summary>Configures Service Connect by an existing record (<c>serviceConnectConfiguration</c>).</summary>
        /// <param name="serviceConnect">The configuration.</param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceConnect"/> is null.</exception>
        public TBuilder WithServiceConnect(ServiceConnectConfiguration serviceConnect) =>
            ArgumentGuard.NotNull(builder).Set(
                request => request with { ServiceConnectConfiguration = ArgumentGuard.NotNull(serviceConnect) });

        /// <summary>
        /// Registers the tasks with a target group of a load balancer. Adds to the <c>loadBalancers</c>, at most five.
        /// </summary>
        /// <param name="targetGroupArn">
        /// The target group's full ARN. Its target type must be <c>ip</c> with the network mode <c>awsvpc</c>.
        /// </param>
        /// <param name="containerName">The name in the task definition of the container that receives the traffic.</param>
        /// <param name="containerPort">That container's port, 1 to 65535.</param>
        /// <param name="trafficShift">
        /// The second target group, rules and role for blue/green, linear and canary deployments. The default is null: none.
        /// </param>
        /// <returns>A new builder with the load balancer added.</returns>
        /// <exception cref="ArgumentNullException">An argument that must be set is null.</exception>
        public TBuilder WithLoadBalancer(
            string targetGroupArn, string containerName, int containerPort, AdvancedConfiguration? trafficShift = null)
        {
            var loadBalancer = new LoadBalancer
            {
                TargetGroupArn = ArgumentGuard.NotNull(targetGroupArn),
                ContainerName = ArgumentGuard.NotNull(containerName),
                ContainerPort = containerPort,
                AdvancedConfiguration = trafficShift,
            };
            return ArgumentGuard.NotNull(builder).Add(
                request => request with { LoadBalancers = [.. request.LoadBalancers ?? [], loadBalancer] });
        }

        /// <summary>
        /// Registers the tasks in a Cloud Map service for discovery by DNS (<c>serviceRegistries</c>). Service Connect needs
        /// none.
        /// </summary>
        /// <param name="registryArn">The ARN of the Cloud Map service.</param>
        /// <param name="port">The port for <c>SRV</c> records with <c>awsvpc</c>. The default is null: none.</param>
        /// <param name="containerName">
        /// The container whose port is published, with <paramref name="containerPort"/> and in place of
        /// <paramref name="port"/>. The default is null: none.
        /// </param>
        /// <param name="containerPort">The port of that container. The default is null: none.</param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="registryArn"/> is null.</exception>
        public TBuilder WithServiceRegistry(
            string registryArn, int? port = null, string? containerName = null, int? containerPort = null)
        {
            var registry = new ServiceRegistry
            {
                RegistryArn = ArgumentGuard.NotNull(registryArn),
                Port = port,
                ContainerName = containerName,
                ContainerPort = containerPort,
            };
            return ArgumentGuard.NotNull(builder).Set(request => request with { ServiceRegistries = [registry] });
        }

        /// <summary>
        /// Sets the time after a task's start in which failed health checks do not count
        /// (<c>healthCheckGracePeriodSeconds</c>).
        /// </summary>
        /// <param name="period">Whole seconds, up to about 68 years. Without this method, a new service has 0.</param>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder WithHealthCheckGracePeriod(TimeSpan period) => ArgumentGuard.NotNull(builder).Set(
            request => request with { HealthCheckGracePeriodSeconds = DurationUnits.ToSeconds(period) },
            DurationUnits.ValidateSeconds([period]));

        /// <summary>
        /// Moves tasks between Availability Zones to spread them evenly (<c>availabilityZoneRebalancing</c>).
        /// </summary>
        /// <param name="enable">The default is true. False leaves tasks where they are.</param>
        /// <returns>A new builder with the setting applied.</returns>
        public TBuilder WithAvailabilityZoneRebalancing(bool enable = true)
        {
            var rebalancing = enable ? AvailabilityZoneRebalancing.Enabled : AvailabilityZoneRebalancing.Disabled;
            return ArgumentGuard.NotNull(builder).Set(request => request with { AvailabilityZoneRebalancing = rebalancing });
        }

        /// <summary>
        /// Configures the volume that the task definition leaves open until launch (<c>volumeConfigurations</c>): every task
        /// gets an Amazon EBS volume of its own. Excludes <c>AsDaemon</c>.
        /// </summary>
        /// <param name="name">The volume's name in the task definition.</param>
        /// <param name="volume">Size, type and the IAM role with which ECS creates it.</param>
        /// <returns>A new builder with the setting applied.</returns>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public TBuilder WithVolume(string name, ServiceManagedEbsVolumeConfiguration volume)
        {
            var configuration = new ServiceVolumeConfiguration
            {
                Name = ArgumentGuard.NotNull(name),
                ManagedEbsVolume = ArgumentGuard.NotNull(volume),
            };
            return ArgumentGuard.NotNull(builder).Set(request => request with { VolumeConfigurations = [configuration] });
        }
    }
}
