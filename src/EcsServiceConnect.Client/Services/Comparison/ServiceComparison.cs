using EcsServiceConnect.Client.Comparison;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Comparison;

namespace EcsServiceConnect.Client;

/// <summary>Compares a service with the service that it should be, by their meaning and without a call.</summary>
/// <remarks>
/// <para>These are not differences:</para>
/// <list type="bullet">
/// <item><description>the order of items that have a name or form a set: subnets, security groups, load balancers, registries, capacity
/// providers, placement constraints, volumes, lifecycle hooks and their stages, names of alarms, endpoints of Service Connect, tags. The order
/// of placement strategies counts;</description></item>
/// <item><description>an empty list, structure or text, and its absence; a port of 0 in a registry; a feature that is stated as off, and its absence: circuit breaker, alarms,
/// early success, Service Connect;</description></item>
/// <item><description>a default that is stated, and its absence: the percentages of the scheduling strategy, the strategy <c>ROLLING</c>, a bake
/// time of 0, the threshold of the circuit breaker, the steps of linear and canary deployments, the timeout of hooks, the platform version
/// <c>LATEST</c>, the scheduling strategy <c>REPLICA</c>, the deployment controller <c>ECS</c>, a grace period of 0, flags that are false, no
/// public address, no propagated tags, IOPS and throughput of a <c>gp3</c> volume, and the other defaults that the documentation of the members states;</description></item>
/// <item><description>two forms of one thing: name and ARN of a role or task definition, the placement field <c>host</c> and
/// <c>instanceId</c>, its casing, a client alias without a name and the discovery name in the namespace;</description></item>
/// <item><description>what ECS sets or changes itself: the service-linked role, the platform version <c>LATEST</c> that is described as
/// the version that it is now, target groups that changed roles in a blue/green deployment, the
/// count of a daemon service, tags that begin with <c>aws:</c>.</description></item>
/// </list>
/// <para>
/// What the desired service leaves open stays as it is: the desired count, the tags if the list is null, launch type and capacity provider
/// strategy if both are absent, the rebalancing of Availability Zones, the task definition, and the namespace of Service Connect. The name of a
/// namespace and an ARN are taken for the same one, and so are a family without a revision and each of its revisions, because only a call
/// can tell; <c>PlanServiceAsync</c> makes it. Name and cluster identify the service and are not compared; gateway connectors and the
/// resolution of metrics are not, because DescribeServices does not show them.
/// </para>
/// <para>Everything else is compared as it is written.</para>
/// </remarks>
public static class ServiceComparison
{
    /// <summary>Compares two requests, including their tags.</summary>
    /// <param name="before">The present state, such as a described service's <c>ToCreateRequest()</c>.</param>
    /// <param name="after">The desired state.</param>
    /// <returns>The differences; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static IReadOnlyList<ServiceDifference> Compare(CreateServiceRequest before, CreateServiceRequest after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return CompareResolved(before, DesiredServiceResolver.Resolve(after, before));
    }

    /// <summary>Compares a described service with a request.</summary>
    /// <param name="before">The service, described with its tags if they should be compared.</param>
    /// <param name="after">The desired state. Null tags are not compared.</param>
    /// <returns>The differences; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static IReadOnlyList<ServiceDifference> Compare(Service before, CreateServiceRequest after) => Compare(before.ToCreateRequest(), after);

    /// <summary>Compares a service, which need not be a described one, with a desired one that was completed from it.</summary>
    internal static IReadOnlyList<ServiceDifference> CompareResolved(CreateServiceRequest before, CreateServiceRequest after)
    {
        var (normalBefore, normalAfter) = (ServiceNormalizer.Normalize(before), ServiceNormalizer.Normalize(after));
        return [.. ModelDiffer.Compare(normalBefore, normalAfter).Select(CreateDifference)];

        ServiceDifference CreateDifference(ModelDifference difference)
        {
            var member = ServiceChangeClassifier.GetMember(difference.Path);
            var (effect, remediation) = ServiceChangeClassifier.Classify(member, normalBefore, normalAfter);
            return new ServiceDifference
            {
                Path = difference.Path,
                Before = difference.Before,
                After = difference.After,
                IsSensitive = difference.IsSensitive,
                ShownBefore = difference.ShownBefore,
                ShownAfter = difference.ShownAfter,
                Effect = effect,
                Remediation = remediation,
            };
        }
    }
}
