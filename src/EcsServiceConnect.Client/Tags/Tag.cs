using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A key, usually with a value, on a resource. Tags serve to find and group resources, to assign costs, and to grant
/// access.
/// </summary>
/// <remarks>
/// A resource has at most 50 tags and each key only once. Keys and values are case-sensitive. Neither may begin with
/// <c>aws:</c> in any casing: those tags belong to AWS, cannot be changed and do not count towards the 50.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
/// </remarks>
[EcsShape]
public sealed partial record Tag
{
    /// <summary>
    /// The key, 1 to 128 characters: letters, digits and spaces of any language, and <c>_ . : / = + - @</c>. Every tag
    /// that is sent needs one.
    /// </summary>
    [ItemKey]
    [LengthRange(1, 128)]
    [Pattern(@"[\p{L}\p{Z}\p{N}_.:/=+\-@]*")]
    public string? Key { get; init; }

    /// <summary>The value, up to 256 characters of the same kinds as in <see cref="Key"/>.</summary>
    /// <value>Null: the same as an empty value.</value>
    [AbsentMeans("")]
    [LengthRange(0, 256)]
    [Pattern(@"[\p{L}\p{Z}\p{N}_.:/=+\-@]*")]
    public string? Value { get; init; }
}
