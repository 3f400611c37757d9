using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The container cannot take commands now, because the agent of ECS Exec in it is not connected to Systems Manager.
/// Usual causes: the task was started without execute command enabled; the task role lacks the permissions for it; the
/// agent is not running yet (wait until its status is <c>RUNNING</c>); or the task cannot reach Systems Manager,
/// neither over the internet nor by a VPC endpoint.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html</remarks>
[EcsError]
public sealed partial class TargetNotConnectedException : EcsServiceException;
