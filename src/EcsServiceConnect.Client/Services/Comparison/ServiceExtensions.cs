using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Comparison;

namespace EcsServiceConnect.Client;

/// <summary>Converts services from the form in which they are described.</summary>
public static class ServiceExtensions
{
    /// <param name="service">A service as DescribeServices returns it.</param>
    extension(Service service)
    {
        /// <summary>
        /// Creates the request that would create this service again, unchanged or changed by <c>with</c>. The configuration of Service
        /// Connect, volumes and VPC Lattice is that of the primary deployment. What only the service sets is left out: ARN, status, counts,
        /// events, deployments, times, the service-linked role, tags that begin with <c>aws:</c>, and the number of tasks of a daemon service.
        /// </summary>
        /// <returns>
        /// A request for the same cluster, name and task definition. Lists that are empty in the service are absent; so are the tags unless
        /// <see cref="ServiceField.Tags"/> was requested.
        /// </returns>
        /// <exception cref="ArgumentNullException">The service is null.</exception>
        /// <remarks>DescribeServices shows neither gateway connectors nor the resolution of metrics, so they are absent.</remarks>
        public CreateServiceRequest ToCreateRequest()
        {
            ArgumentNullException.ThrowIfNull(service);
            var primary = DeploymentObservation.GetPrimary(service.Deployments);
            Tag[] userTags = [.. service.Tags.Where(TaskDefinitionExtensions.IsUserTag)];
            return CreateServiceRequest.CopyFrom(service) with
            {
                Cluster = service.ClusterArn,
                Role = ServiceNormalizer.IsServiceLinkedRole(service.RoleArn) ? null : service.RoleArn,
                DesiredCount = service.SchedulingStrategy == SchedulingStrategy.Daemon ? null : service.DesiredCount,
                LaunchType = service.CapacityProviderStrategy.Count > 0 ? default : service.LaunchType,
                ServiceConnectConfiguration = primary?.ServiceConnectConfiguration,
                VolumeConfigurations = primary?.VolumeConfigurations is { Count: > 0 } volumes ? volumes : null,
                VpcLatticeConfigurations = primary?.VpcLatticeConfigurations is { Count: > 0 } lattice ? lattice : null,
                Tags = userTags.Length > 0 ? userTags : null,
            };
        }
    }
}
