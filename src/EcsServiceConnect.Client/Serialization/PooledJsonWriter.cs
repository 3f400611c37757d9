using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// A JSON writer with its buffer, kept per thread so that writing JSON allocates nothing. It is disposed after use, on any thread.
/// </summary>
internal sealed class PooledJsonWriter : IDisposable
{
    private readonly PooledBufferWriter _buffer = new();
    private readonly bool _isPooled;
    private List<long>? _invalidText;

    private PooledJsonWriter(bool indented, bool isEvent)
    {
        _isPooled = !indented && !isEvent;
        Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            Encoder = new ValidatingJsonEncoder(ReportInvalidText) { IsEvent = isEvent },
            Indented = indented,
            MaxDepth = int.MaxValue,
            NewLine = "\n",
            SkipValidation = true,
        });
    }

    /// <summary>The writer over the buffer.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>The JSON that was written and flushed. Valid until this object is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.Written;

    /// <summary>Takes the spare writer of the thread, or a new one if that is in use or the JSON needs another form.</summary>
    public static PooledJsonWriter Rent(bool indented = false, bool isEvent = false) =>
        (indented || isEvent ? null : ThreadLocalPool<PooledJsonWriter>.Take()) ?? new PooledJsonWriter(indented, isEvent);

    /// <summary>Writes a value as JSON, which <see cref="Written"/> then contains.</summary>
    /// <exception cref="UnwritableJsonException">The value contains text that is not valid Unicode, or a number that is not finite.</exception>
    public static PooledJsonWriter Write<T>(T value, Action<T, Utf8JsonWriter> write, bool indented = false)
    {
        var output = Rent(indented, isEvent: value is IEventModel);
        try
        {
            write(value, output.Writer);
            output.Finish();
            return output;
        }
        catch (Exception error)
        {
            var failure = error is ArgumentException or InvalidOperationException ? output.CreateUnwritable(error) : error;
            output.Dispose();
            if (failure != error)
            {
                throw failure;
            }

            throw;
        }
    }

    /// <summary>Flushes the writer and returns the JSON. Valid until this object is disposed.</summary>
    /// <exception cref="UnwritableJsonException">Text that was written is not valid Unicode.</exception>
    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return _invalidText is null ? _buffer.Written : throw CreateUnwritable(innerException: null);
    }

    public void Dispose()
    {
        Writer.Reset();
        _buffer.Dispose();
        _invalidText = null;
        if (_isPooled)
        {
            ThreadLocalPool<PooledJsonWriter>.Return(this);
        }
    }

    /// <summary>Keeps the position of the text that is about to be written; its path is determined only if it is needed.</summary>
    private void ReportInvalidText() => (_invalidText ??= []).Add(Writer.BytesCommitted + Writer.BytesPending);

    /// <summary>Names the invalid text, and the member at which an exception ended the writing.</summary>
    private UnwritableJsonException CreateUnwritable(Exception? innerException)
    {
        Writer.Flush();
        var problems = JsonPathTracker.FindPaths(_buffer.Written.Span, _invalidText ?? [])
            .Select(static path => $"{JsonPathTracker.Describe(path)} contains text that is not valid Unicode, such as half of a surrogate pair");
        if (innerException is not null)
        {
            var path = JsonPathTracker.FindPaths(_buffer.Written.Span, [_buffer.Written.Length]).Single();
            problems = problems.Append($"{JsonPathTracker.Describe(path)} contains what JSON cannot: text that is not valid Unicode, or a number that is not finite");
        }

        return new UnwritableJsonException([.. problems.Distinct()], innerException);
    }
}
