namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>What a type is for.</summary>
internal enum TypeRole
{
    /// <summary>A structure, or an answer.</summary>
    Shape,

    /// <summary>A structure of which exactly one member is set.</summary>
    Union,

    /// <summary>The input of an operation.</summary>
    Request,

    /// <summary>A modelled error.</summary>
    Error,
}

/// <summary>A type to write code for. It keeps no symbol and no position, so that equal declarations give equal models.</summary>
/// <param name="Role">What the type is for.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsDerived">True if it has a base other than <c>object</c>.</param>
/// <param name="NeedsValidation">True if it, or something it holds, can lack a required member.</param>
/// <param name="IsFault">For an error: true if the service is at fault.</param>
/// <param name="Operation">For a request: what it calls.</param>
/// <param name="Members">Its members, in the order of their declaration.</param>
internal sealed record TypeModel(
    TypeRole Role,
    string Namespace,
    string Name,
    bool IsDerived,
    bool NeedsValidation,
    bool IsFault,
    OperationModel? Operation,
    EquatableArray<MemberModel> Members);

/// <summary>What a request calls.</summary>
/// <param name="Name">The operation's name in the API.</param>
/// <param name="Response">How the generated code names the type of the answer.</param>
/// <param name="IsIdempotent">True if repeating it is harmless.</param>
/// <param name="IsReadOnly">True if it changes nothing.</param>
/// <param name="HasClientToken">True if the request has an idempotency token.</param>
internal sealed record OperationModel(string Name, string Response, bool IsIdempotent, bool IsReadOnly, bool HasClientToken);
