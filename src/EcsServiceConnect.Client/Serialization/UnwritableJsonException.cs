namespace EcsServiceConnect.Client.Serialization;

/// <summary>Reports what JSON cannot hold in a value that was to be written.</summary>
/// <param name="problems">The problems, each beginning with the path of the member.</param>
/// <param name="innerException">The exception that ended the writing; null if it went on to the end.</param>
internal sealed class UnwritableJsonException(IReadOnlyList<string> problems, Exception? innerException)
    : Exception(string.Join('\n', problems), innerException)
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
