using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html</remarks>
[EcsShape]
public sealed partial record RepositoryCredentials
{
    /// <summary>TODO ['required=True']</summary>
    public required string CredentialsParameter { get; init; }
}
