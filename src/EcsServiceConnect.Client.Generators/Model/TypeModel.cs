namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>The role of a type in the API.</summary>
internal enum TypeRole
{
    /// <summary>A structure, or a response.</summary>
    Shape,

    /// <summary>A structure with exactly one member set.</summary>
    Union,

    /// <summary>The input of an operation.</summary>
    Request,

    /// <summary>A modeled error.</summary>
    Error,
}

/// <summary>A type to write code for. It keeps no symbol and no position, so that equal declarations give equal models.</summary>
/// <param name="Role">The type's role.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsDerived">Whether it has a base other than <c>object</c>.</param>
/// <param name="IsFault">For an error: whether the service is at fault.</param>
/// <param name="Operation">For a request: its operation.</param>
/// <param name="Source">The record that it can be copied from, if any.</param>
/// <param name="Needs">The methods that it needs.</param>
/// <param name="Members">Its members, in the order of their declaration.</param>
/// <param name="AdditionalMembers">The property that keeps the members that it does not declare, if any.</param>
internal sealed record TypeModel(
    TypeRole Role,
    string Namespace,
    string Name,
    bool IsDerived,
    bool IsFault,
    OperationModel? Operation,
    SourceModel? Source,
    RecordNeeds Needs,
    EquatableArray<MemberModel> Members,
    string? AdditionalMembers)
{
    /// <summary>The properties with content: the members and, if there is one, the map of those that are not declared.</summary>
    public IReadOnlyList<MemberModel> Content => AdditionalMembers is null ? Members : [.. Members, MemberModel.CreateAdditional(AdditionalMembers)];
}

/// <summary>The operation of a request.</summary>
/// <param name="Name">The operation's name in the API.</param>
/// <param name="Response">How the generated code names the type of the response.</param>
/// <param name="IsIdempotent">Whether repeating it is harmless.</param>
/// <param name="IsReadOnly">Whether it changes nothing.</param>
/// <param name="HasClientToken">Whether the request has an idempotency token.</param>
internal sealed record OperationModel(string Name, string Response, bool IsIdempotent, bool IsReadOnly, bool HasClientToken);
