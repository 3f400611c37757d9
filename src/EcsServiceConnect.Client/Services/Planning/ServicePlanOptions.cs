namespace EcsServiceConnect.Client;

/// <summary>How a service is planned.</summary>
public sealed record ServicePlanOptions
{
    /// <summary>The cluster of the service, by name or ARN. A file or request that names another one is an error.</summary>
    /// <value>Null: the cluster of the file or request; without one, the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The name or ARN of the service. A file or request that names another one is an error.</summary>
    /// <value>Null: the name in the file or request, which then must have one. The files of ecspresso have none.</value>
    public string? ServiceName { get; init; }

    /// <summary>
    /// Whether an existing service keeps what the file or request leaves out, as in an UpdateService. Otherwise what is left out has its
    /// default, except for the members that <see cref="ServiceComparison"/> names.
    /// </summary>
    /// <value>The default is false; a file with the input of UpdateService is always read as one.</value>
    public bool KeepAbsentMembers { get; init; }

    /// <summary>
    /// Whether an existing service keeps its desired count even if the file or request states one, because auto scaling sets it. A new service
    /// starts with the stated count. A count that is not stated is never changed.
    /// </summary>
    /// <value>The default is false.</value>
    public bool KeepDesiredCount { get; init; }

    /// <summary>
    /// Whether to start a deployment of an existing service even if nothing differs, for instance to pull a tag again that now refers to
    /// another image. Such a plan is never empty.
    /// </summary>
    /// <value>The default is false.</value>
    public bool ForceNewDeployment { get; init; }

    /// <summary>Whether the service may go over to a task definition of another family, which is an error otherwise.</summary>
    /// <value>The default is false.</value>
    public bool AllowFamilyChange { get; init; }

    /// <summary>
    /// Whether the preflight also reads the namespace of Service Connect, to find names that other services use. This takes calls in
    /// proportion to the services of the namespace.
    /// </summary>
    /// <value>The default is false: the preflight makes no call.</value>
    public bool InspectNamespace { get; init; }

    /// <summary>Whether a plan may be applied although its preflight found errors.</summary>
    /// <value>The default is false.</value>
    public bool IgnorePreflightErrors { get; init; }

    /// <summary>How often a registration is attempted while others register revisions of the same family.</summary>
    /// <value>The default is that of <see cref="TaskDefinitionRegistrationOptions"/>.</value>
    public TaskDefinitionRegistrationOptions Registration { get; init; } = new();
}
