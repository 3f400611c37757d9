using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service does not exist in the cluster that the request names, or in <c>default</c> where it names none. Services
/// belong to one cluster of one region: check both, and the spelling, with <see cref="Models.ListServicesRequest"/>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html</remarks>
[EcsError]
public sealed partial class ServiceNotFoundException : EcsServiceException;
