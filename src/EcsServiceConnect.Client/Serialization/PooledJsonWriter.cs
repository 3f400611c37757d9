using System.Text.Encodings.Web;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// A JSON writer with its buffer, kept per thread so that writing JSON allocates nothing. It is disposed after use, on any thread.
/// </summary>
internal sealed class PooledJsonWriter : IDisposable
{
    private readonly PooledBufferWriter _buffer = new();

    private PooledJsonWriter(bool indented)
    {
        Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            // The JSON goes to a service or a file, never into a web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
            SkipValidation = true,
        });
    }

    /// <summary>The writer over the buffer.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>The JSON that was written and flushed. Valid until this object is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.Written;

    /// <summary>Takes the spare writer of the thread, or a new one if that is in use or must indent.</summary>
    public static PooledJsonWriter Rent(bool indented = false) => indented
        ? new PooledJsonWriter(indented)
        : ThreadLocalPool<PooledJsonWriter>.Rent(static () => new PooledJsonWriter(indented: false));

    /// <summary>Flushes the writer and returns the JSON. Valid until this object is disposed.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return _buffer.Written;
    }

    public void Dispose()
    {
        Writer.Reset();
        _buffer.Dispose();
        if (!Writer.Options.Indented)
        {
            ThreadLocalPool<PooledJsonWriter>.Return(this);
        }
    }
}
