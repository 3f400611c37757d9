using System.Text;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>What every answer has: the facts of the call that brought it.</summary>
public abstract record EcsResponse
{
    private EcsResponseMetadata _metadata = EcsResponseMetadata.None;

    private protected EcsResponse()
    {
    }

    /// <summary>
    /// Request id, HTTP status and number of attempts of the call. It has no part in equality or in the JSON.
    /// </summary>
    /// <value>
    /// For an answer that was not received from a service, such as one made in a test,
    /// <see cref="EcsResponseMetadata.None"/>.
    /// </value>
    [NotOnWire]
    public EcsResponseMetadata Metadata
    {
        get => _metadata;
        init => _metadata = value;
    }

    /// <summary>
    /// Two answers are equal when they are of one type and say the same; how they were fetched does not matter.
    /// </summary>
    /// <param name="other">The answer to compare with.</param>
    /// <returns>True if both say the same.</returns>
    public virtual bool Equals(EcsResponse? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Sets the metadata of an answer that was just read and that nobody else has seen.</summary>
    internal void SetMetadata(EcsResponseMetadata metadata) => _metadata = metadata;

    /// <summary>Says what a reader wants to see: the members of the answer.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
