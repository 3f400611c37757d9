using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Finds what the service would refuse in a Service Connect configuration, or what could not work, before anything is
/// registered or deployed: in a unit test, in a build, or right before <c>CreateService</c>.
/// </summary>
/// <remarks>
/// Every finding has a stable id. <c>docs/guides/service-connect.md</c> lists them all with the rule, its source and
/// the cure. Rules come from the documentation of AWS; what that only advises is a warning. What is not known, such as
/// a launch type that was not given, is not guessed: no finding is better than a false one.
/// </remarks>
public static class ServiceConnectPreflight
{
    /// <summary>Checks a task definition that is to be registered, without any call.</summary>
    /// <param name="taskDefinition">The definition whose ports the configuration names.</param>
    /// <param name="serviceConnect">The configuration of the service.</param>
    /// <param name="options">What else is known of the service; null for nothing.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">The definition or the configuration is null.</exception>
    public static PreflightReport Check(
        RegisterTaskDefinitionRequest taskDefinition, ServiceConnectConfiguration serviceConnect, PreflightOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(taskDefinition);
        ArgumentNullException.ThrowIfNull(serviceConnect);
        return PreflightContext.Create(taskDefinition, serviceConnect, options, state: null).Evaluate();
    }

    /// <summary>Checks a task definition that is registered, as the service described it, without any call.</summary>
    /// <inheritdoc cref="Check(RegisterTaskDefinitionRequest, ServiceConnectConfiguration, PreflightOptions?)"/>
    public static PreflightReport Check(
        TaskDefinition taskDefinition, ServiceConnectConfiguration serviceConnect, PreflightOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(taskDefinition);
        ArgumentNullException.ThrowIfNull(serviceConnect);
        return PreflightContext.Create(taskDefinition, serviceConnect, options, state: null).Evaluate();
    }

    /// <summary>
    /// Checks a task definition that is to be registered, and looks into the namespace as it is: whether it exists,
    /// which names and addresses are taken, and which services must be deployed again to reach a new endpoint.
    /// </summary>
    /// <param name="client">The client for the calls; all are read-only.</param>
    /// <param name="taskDefinition">The definition whose ports the configuration names.</param>
    /// <param name="serviceConnect">The configuration of the service.</param>
    /// <param name="options">
    /// What else is known of the service; null for nothing. Its cluster and name tell the service's own endpoints from
    /// those of others.
    /// </param>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">The client, the definition or the configuration is null.</exception>
    /// <exception cref="EcsException">A call failed for another reason than that something does not exist.</exception>
    /// <remarks>
    /// One call for the cluster where its default namespace is needed, ListServicesByNamespace for each 100 services
    /// of the namespace and DescribeServices for each 10 of them. None while Service Connect is off.
    /// </remarks>
    public static Task<PreflightReport> CheckAsync(
        IEcsClient client,
        RegisterTaskDefinitionRequest taskDefinition,
        ServiceConnectConfiguration serviceConnect,
        PreflightOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(taskDefinition);
        ArgumentNullException.ThrowIfNull(serviceConnect);
        PreflightContext Subject(NamespaceState? survey) => PreflightContext.Create(taskDefinition, serviceConnect, options, survey);
        return CheckAsync(client, Subject, serviceConnect, options, cancellationToken);
    }

    /// <summary>
    /// Checks a task definition that is registered, as the service described it, and looks into the namespace as it is.
    /// </summary>
    /// <inheritdoc cref="CheckAsync(IEcsClient, RegisterTaskDefinitionRequest, ServiceConnectConfiguration, PreflightOptions?, CancellationToken)"/>
    public static Task<PreflightReport> CheckAsync(
        IEcsClient client,
        TaskDefinition taskDefinition,
        ServiceConnectConfiguration serviceConnect,
        PreflightOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(taskDefinition);
        ArgumentNullException.ThrowIfNull(serviceConnect);
        PreflightContext Subject(NamespaceState? survey) => PreflightContext.Create(taskDefinition, serviceConnect, options, survey);
        return CheckAsync(client, Subject, serviceConnect, options, cancellationToken);
    }

    private static async Task<PreflightReport> CheckAsync(
        IEcsClient client,
        Func<NamespaceState?, PreflightContext> context,
        ServiceConnectConfiguration serviceConnect,
        PreflightOptions? options,
        CancellationToken cancellationToken)
    {
        var surveyor = new NamespaceInspector(client, options ?? new PreflightOptions());
        return context(await surveyor.ReadAsync(serviceConnect, cancellationToken).ConfigureAwait(false)).Evaluate();
    }
}
