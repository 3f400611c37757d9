using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Requests to deregister one revision of a task definition, which becomes <c>INACTIVE</c>.</summary>
/// <remarks>
/// Tasks that run from the revision continue, and services that use it still replace tasks and change their desired
/// count. New tasks, new services and updates of services can no longer name it; for up to 10 minutes the service may
/// still accept it. An inactive revision stays visible; deleting it is another operation
/// (<see cref="DeleteTaskDefinitionsRequest"/>). Revision numbers are never used again.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterTaskDefinition.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeregisterTaskDefinitionRequest : EcsRequest<DeregisterTaskDefinitionResponse>
{
    /// <summary>
    /// Required. The revision to retire: <c>family:revision</c> (such as <c>web:7</c>) or the full ARN. A family alone
    /// is invalid: the revision must be stated.
    /// </summary>
    public required string TaskDefinition { get; init; }
}

/// <summary>The response to <see cref="DeregisterTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record DeregisterTaskDefinitionResponse : EcsResponse
{
    /// <summary>
    /// The revision after the call: <see cref="Models.TaskDefinition.Status"/> is <c>INACTIVE</c> and
    /// <see cref="Models.TaskDefinition.DeregisteredAt"/> is set.
    /// </summary>
    public TaskDefinition? TaskDefinition { get; init; }
}
