using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a container shares a GPU with other containers. Made by its factory, such as <c>FromNvidiaMps</c>.
/// </summary>
/// <remarks>
/// Exactly one member is set. A record that was read may have none, if the service has ways of sharing that this
/// version does not support; a request that contains such a record is invalid and is not sent.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SharingStrategy.html</para>
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record SharingStrategy
{
    /// <summary>The container's share under NVIDIA's Multi-Process Service (MPS).</summary>
    /// <value>Null if the GPU is shared in another way.</value>
    public NvidiaMpsAllocation? NvidiaMps { get; private init; }
}
