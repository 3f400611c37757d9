using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// No daemon with this ARN exists in the account and region. See which exist with
/// <see cref="Models.ListDaemonsRequest"/>, and check the region of the client.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html</remarks>
[EcsError]
public sealed partial class DaemonNotFoundException : EcsServiceException;
