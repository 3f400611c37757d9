using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service has no task set of that id or ARN, or no longer. List those it has with
/// <see cref="Models.DescribeTaskSetsRequest"/>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskSet.html</remarks>
[EcsError]
public sealed partial class TaskSetNotFoundException : EcsServiceException;
