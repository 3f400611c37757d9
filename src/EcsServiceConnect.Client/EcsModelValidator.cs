using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// Finds what the API's model does not allow in a record: values that no enum of it has, absent or empty required members,
/// numbers, texts and lists out of their range, and texts that do not match their pattern.
/// </summary>
/// <remarks>
/// The client itself sends such values, because the service may know more than this version of the library; the in-memory ECS
/// rejects what the service rejects of them. Validate what a test or a tool builds and what should not depend on anything newer.
/// </remarks>
public static class EcsModelValidator
{
    /// <summary>Validates a record and the records in it.</summary>
    /// <typeparam name="T">A request or structure of the API.</typeparam>
    /// <param name="model">The record.</param>
    /// <returns>The problems, in the order of the members; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A number is not finite, or a text is not valid Unicode; the message names the member.
    /// </exception>
    public static IReadOnlyList<EcsModelProblem> Validate<T>(T model)
        where T : class, IEcsModel<T> =>
        ModelRuleInspector.Inspect(EcsJson.SerializeToUtf8Bytes(model), RecordSemantics.For<T>());
}
