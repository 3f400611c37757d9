using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The container cannot take commands now: its execute-command agent is not connected to Systems Manager. Start
/// the task with execute command enabled, and wait until the agent's status is <c>RUNNING</c>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html</remarks>
[EcsError]
public sealed partial class TargetNotConnectedException : EcsServiceException;
