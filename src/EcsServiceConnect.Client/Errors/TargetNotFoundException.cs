using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A container instance whose attributes were to be changed does not exist. Container instances belong to one cluster
/// of one region: name the cluster as well.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAttributes.html</remarks>
[EcsError]
public sealed partial class TargetNotFoundException : EcsServiceException;
