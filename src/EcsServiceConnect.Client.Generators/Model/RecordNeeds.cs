namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>Which methods a record needs because of its own members or those of a record that it holds.</summary>
/// <param name="Validation">Whether it can be invalid.</param>
/// <param name="Normalization">Whether it can hold a member whose absence means a value.</param>
internal sealed record RecordNeeds(bool Validation, bool Normalization)
{
    /// <summary>The needs of a value that is no record.</summary>
    public static RecordNeeds None { get; } = new(false, false);
}
