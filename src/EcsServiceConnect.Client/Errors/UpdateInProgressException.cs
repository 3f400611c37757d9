using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>TODO An update of the resource is still running.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html</remarks>
[EcsError]
public sealed partial class UpdateInProgressException : EcsServiceException;
