namespace Samples.Common;

/// <summary>An error of the sample itself: a file that cannot be read, a deployment that failed.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="advice">What the user can do about it.</param>
/// <param name="innerException">The cause.</param>
public sealed class SampleException(string message, string advice, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What the user can do about it.</summary>
    public string Advice { get; } = advice;
}
