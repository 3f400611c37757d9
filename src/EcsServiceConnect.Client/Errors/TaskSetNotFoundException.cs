using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service has no task set with that id or ARN, or has it no longer. See which it has with
/// <see cref="Models.DescribeTaskSetsRequest"/>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskSet.html</remarks>
[EcsError]
public sealed partial class TaskSetNotFoundException : EcsServiceException;
