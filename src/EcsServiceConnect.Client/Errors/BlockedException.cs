using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The account is blocked and may not start tasks. Only <see cref="Models.RunTaskRequest"/> throws it. Nothing in
/// the request can change that: contact AWS Support.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html</remarks>
[EcsError]
public sealed partial class BlockedException : EcsServiceException;
