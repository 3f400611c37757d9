using System.Text;
using EcsServiceConnect.Client.Exec;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>What every response has: the metadata of its call.</summary>
public abstract record EcsResponse
{
    private EcsResponseMetadata _metadata = EcsResponseMetadata.None;

    private protected EcsResponse()
    {
    }

    /// <summary>
    /// Request id, HTTP status and number of attempts of the call. It is no part of equality or of the JSON.
    /// </summary>
    /// <value>
    /// <see cref="EcsResponseMetadata.None"/> for a response that was not received from a service, such as one created
    /// in a test.
    /// </value>
    [NotOnWire]
    public EcsResponseMetadata Metadata
    {
        get => _metadata;
        init => _metadata = value;
    }

    /// <summary>
    /// Connects to addresses in the response as the client that received it; null for a response that no client received. Decorators pass
    /// it on with the response.
    /// </summary>
    internal IWebSocketFactory? WebSockets { get; set; }

    /// <summary>
    /// Compares two responses: they are equal when they are of the same type and their members are equal, whatever
    /// their metadata.
    /// </summary>
    /// <param name="other">The response to compare with.</param>
    /// <returns>Whether they are equal.</returns>
    public virtual bool Equals(EcsResponse? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Sets the metadata of a response that was just read and that nobody else has seen.</summary>
    internal void SetMetadata(EcsResponseMetadata metadata) => _metadata = metadata;

    /// <summary>Prints the members of the response.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
