using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A key with an optional value by which resources are grouped, found, paid for and authorised.</summary>
/// <remarks>
/// A resource has at most 50 tags and each key only once. Keys and values are case-sensitive. Neither may begin with
/// <c>aws:</c> in any casing: those tags belong to AWS, cannot be changed and do not count towards the 50.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
/// </remarks>
[EcsShape]
public sealed partial record Tag
{
    /// <summary>
    /// The key, 1 to 128 characters: letters, digits and spaces of any language, and <c>_ . : / = + - @</c>. Needed
    /// in every tag that is sent.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>The value, 0 to 256 characters out of the same ones as <see cref="Key"/>.</summary>
    /// <value>The default is null: the same as an empty value.</value>
    public string? Value { get; init; }
}
