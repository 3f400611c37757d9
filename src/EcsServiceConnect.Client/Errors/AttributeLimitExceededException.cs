using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A container instance would have more than 10 custom attributes. Delete some of them with
/// <see cref="Models.DeleteAttributesRequest"/>, then send the request again.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAttributes.html</remarks>
[EcsError]
public sealed partial class AttributeLimitExceededException : EcsServiceException;
