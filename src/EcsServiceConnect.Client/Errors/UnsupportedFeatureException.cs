using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>TODO The feature is not available in this region or for this resource.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html</remarks>
[EcsError]
public sealed partial class UnsupportedFeatureException : EcsServiceException;
