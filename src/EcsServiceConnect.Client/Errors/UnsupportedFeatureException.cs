using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The feature that the request uses is not available in this region, or not for this kind of resource. Leave it out,
/// or use a region that has it.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsError]
public sealed partial class UnsupportedFeatureException : EcsServiceException;
