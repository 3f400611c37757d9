using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect.Preflight;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>
/// Finds what the service would reject in a Service Connect configuration, or what would not work, before anything is
/// registered or deployed: in a unit test, in a build, or right before <c>CreateService</c>.
/// </summary>
/// <remarks>
/// Every finding has a stable rule id; <c>docs/guides/service-connect.md</c> lists all rules with their sources and
/// remediations. The rules come from the documentation of AWS, and what it only advises is a warning. Unknown values,
/// such as a launch type that is not set, are not guessed: no finding is better than a false one.
/// </remarks>
public static class ServiceConnectPreflight
{
    /// <summary>Checks a task definition that is to be registered, without any call.</summary>
    /// <param name="taskDefinition">The task definition whose ports the configuration names.</param>
    /// <param name="serviceConnect">The configuration of the service.</param>
    /// <param name="options">Further facts about the service; null for none.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="taskDefinition"/> or <paramref name="serviceConnect"/> is null.
    /// </exception>
    public static PreflightReport Check(
        RegisterTaskDefinitionRequest taskDefinition, ServiceConnectConfiguration serviceConnect, PreflightOptions? options = null) =>
        Evaluate(PreflightTaskDefinition.From(taskDefinition), serviceConnect, options);

    /// <summary>Checks a registered task definition, as the service described it, without any call.</summary>
    /// <inheritdoc cref="Check(RegisterTaskDefinitionRequest, ServiceConnectConfiguration, PreflightOptions?)"/>
    public static PreflightReport Check(
        TaskDefinition taskDefinition, ServiceConnectConfiguration serviceConnect, PreflightOptions? options = null) =>
        Evaluate(PreflightTaskDefinition.From(taskDefinition), serviceConnect, options);

    /// <summary>
    /// Checks a task definition that is to be registered, and reads the namespace: whether it exists, which names and
    /// addresses are in use, and which services must be deployed again to reach a new endpoint.
    /// </summary>
    /// <param name="client">The client, which makes read-only calls.</param>
    /// <param name="taskDefinition">The task definition whose ports the configuration names.</param>
    /// <param name="serviceConnect">The configuration of the service.</param>
    /// <param name="options">
    /// Further facts about the service; null for none. Its cluster and name distinguish the service's own endpoints from
    /// those of others.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="client"/>, <paramref name="taskDefinition"/> or <paramref name="serviceConnect"/> is null.
    /// </exception>
    /// <exception cref="EcsException">A call failed for another reason than a missing cluster or namespace.</exception>
    /// <remarks>
    /// One call for the cluster where its default namespace is needed, <c>ListServicesByNamespace</c> for each 100 services
    /// of the namespace and <c>DescribeServices</c> for each 10 of them. None while Service Connect is off.
    /// </remarks>
    public static Task<PreflightReport> CheckAsync(
        IEcsClient client,
        RegisterTaskDefinitionRequest taskDefinition,
        ServiceConnectConfiguration serviceConnect,
        PreflightOptions? options = null,
        CancellationToken cancellationToken = default) =>
        EvaluateAsync(client, PreflightTaskDefinition.From(taskDefinition), serviceConnect, options, cancellationToken);

    /// <summary>Checks a registered task definition, as the service described it, and reads the namespace.</summary>
    /// <inheritdoc cref="CheckAsync(IEcsClient, RegisterTaskDefinitionRequest, ServiceConnectConfiguration, PreflightOptions?, CancellationToken)"/>
    public static Task<PreflightReport> CheckAsync(
        IEcsClient client,
        TaskDefinition taskDefinition,
        ServiceConnectConfiguration serviceConnect,
        PreflightOptions? options = null,
        CancellationToken cancellationToken = default) =>
        EvaluateAsync(client, PreflightTaskDefinition.From(taskDefinition), serviceConnect, options, cancellationToken);

    private static PreflightReport Evaluate(
        PreflightTaskDefinition taskDefinition, ServiceConnectConfiguration serviceConnect, PreflightOptions? options)
    {
        ArgumentNullException.ThrowIfNull(serviceConnect);
        return new PreflightContext(taskDefinition, serviceConnect, options ?? new PreflightOptions(), state: null).Evaluate();
    }

    private static Task<PreflightReport> EvaluateAsync(
        IEcsClient client,
        PreflightTaskDefinition taskDefinition,
        ServiceConnectConfiguration serviceConnect,
        PreflightOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(serviceConnect);
        return InspectAndEvaluateAsync(options ?? new PreflightOptions());

        async Task<PreflightReport> InspectAndEvaluateAsync(PreflightOptions options)
        {
            var state = await new NamespaceInspector(client, options).ReadAsync(serviceConnect, cancellationToken).ConfigureAwait(false);
            return new PreflightContext(taskDefinition, serviceConnect, options, state).Evaluate();
        }
    }
}
