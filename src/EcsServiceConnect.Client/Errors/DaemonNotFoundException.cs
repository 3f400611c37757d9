using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// No daemon of this ARN exists in the account and region. List the daemons of the cluster to see which there are.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html</remarks>
[EcsError]
public sealed partial class DaemonNotFoundException : EcsServiceException;
